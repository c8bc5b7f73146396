package dev.ssekit.admission;

/** Whether a client may have a stream. */
public sealed interface Admission permits Place, Refusal {}
