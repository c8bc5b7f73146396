package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = int[].class)
public class Prices {

}
