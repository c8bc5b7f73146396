package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/{a:b//c}//rooms//{room}/")
public class Events {}
