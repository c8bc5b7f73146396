package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rooms/{room: [0-9]+}", queryMetadata = {"lang", "room"})
public class Events {}
