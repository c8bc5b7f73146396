package dev.ssekit.admission;

/**
 * How many connections there may be on a node.
 *
 * @param inAll of all endpoints together
 * @param perEndpoint of each endpoint
 * @param perAddress of each client address
 * @param perPrincipal of each authenticated principal
 */
public record ConnectionLimits(int inAll, int perEndpoint, int perAddress, int perPrincipal) {}
