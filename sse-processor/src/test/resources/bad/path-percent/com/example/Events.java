package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/100%$s/")
public class Events {}
