package com.example.other;

import dev.ssekit.annotations.Key;

public record Fire(@Key String building, int floor) {}
