package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/albums/{album}/{user_id: [a-z]+}")
public class Albums {}
