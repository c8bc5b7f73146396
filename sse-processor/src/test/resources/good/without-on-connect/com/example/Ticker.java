package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/ticker", heartbeat = 0, skipCsrf = false)
public class Ticker {}
