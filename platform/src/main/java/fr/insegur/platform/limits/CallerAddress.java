package fr.insegur.platform.limits;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;

/**
 * The address that an anonymous caller is known by: the connection's, or what a trusted proxy says where Quarkus is told to
 * heed one. Whoever has one IPv6 address has all of its network, so the network counts.
 */
final class CallerAddress {
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private CallerAddress() {}

    static String of(RoutingContext call) {
        SocketAddress remote = call.request().remoteAddress();
        return remote == null ? "" : network(String.valueOf(remote.hostAddress()));
    }

    static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length == IPV4_BYTES) {
            return address;
        }
        return HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES);
    }
}
