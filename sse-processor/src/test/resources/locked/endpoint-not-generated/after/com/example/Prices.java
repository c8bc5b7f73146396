package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", streamAccess = Access.NOT_GENERATED)
public class Prices {}
