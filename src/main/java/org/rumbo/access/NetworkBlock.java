package org.rumbo.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * What counts as one address: a single one in IPv4, a network of 64 bits in IPv6, since whoever has one of its addresses has them all.
 *
 * @param text the same for all ways of writing it
 */
record NetworkBlock(String text) {

    private static final int NETWORK_BYTES = 8;

    /** The block of an address as a request brings it. */
    static NetworkBlock of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return new NetworkBlock(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                            : parsed.getHostAddress());
        } catch (IllegalArgumentException e) {
            // not an address of a network: this machine
            return new NetworkBlock(address.length() <= Actor.LONGEST ? address : address.substring(0, Actor.LONGEST));
        }
    }
}
