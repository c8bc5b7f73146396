package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/feed", streamAccess = Access.TOKEN, statsAccess = Access.TOKEN)
public class Feed {}
