package com.example;

/** Not that of JAX-RS. */
record Response(String text) {}
