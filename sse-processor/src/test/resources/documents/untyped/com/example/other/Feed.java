package com.example.other;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/other", streamAccess = Access.NOT_GENERATED)
public class Feed {}
