package com.example;

import com.example.library.Base;
import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(path = "/from-superclass")
public class FromSuperclass extends Base<SseStream> implements Welcome {}
