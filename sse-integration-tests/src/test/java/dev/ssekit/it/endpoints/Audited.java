package dev.ssekit.it.endpoints;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Binds a filter by name. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {}
