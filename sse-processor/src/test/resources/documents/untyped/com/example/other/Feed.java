package com.example.other;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/other", queryMetadata = {}, streamAccess = Access.NOT_GENERATED)
public class Feed {}
