package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/from-interface")
public class FromInterface implements Welcome, WelcomeByDefault {}
