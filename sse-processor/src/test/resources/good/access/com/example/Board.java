package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/board", broadcastAccess = Access.PUBLIC, queryMetadata = {}, skipCsrf = false)
public class Board {}
