package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;

@Sse(path = "/events")
public class Events extends Base {}

class Base implements Open, Guarded {}

@PermitAll
interface Open {}

@DenyAll
interface Guarded {}
