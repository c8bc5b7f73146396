package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/profiles/{user_id}")
public class Profiles {}
