package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.RolesAllowed;

@Sse(path = "/events")
public class Events extends Guarded {}

@RolesAllowed("editor")
class Guarded {}
