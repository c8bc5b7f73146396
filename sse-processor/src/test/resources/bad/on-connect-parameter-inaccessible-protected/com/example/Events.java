package com.example;

import com.example.library.Base;
import dev.ssekit.annotations.Sse;

@Sse(path = "/events")
public class Events extends Base {}
