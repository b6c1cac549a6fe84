package fr.insegur.platform.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class CallerAddressTest {
    @Test
    void anIpv4AddressIsItself() {
        assertEquals("192.0.2.7", CallerAddress.network("192.0.2.7"));
    }

    @Test
    void allOfAnIpv6NetworkIsOneCaller() {
        assertEquals("20010db8000a000b", CallerAddress.network("2001:db8:a:b::1"));
        assertEquals("20010db8000a000b", CallerAddress.network("2001:db8:a:b:ffff:ffff:ffff:ffff"));
        assertNotEquals(CallerAddress.network("2001:db8:a:b::1"), CallerAddress.network("2001:db8:a:c::1"));
    }

    @Test
    void whatIsNoAddressIsTakenAsItIs() {
        assertEquals("unknown", CallerAddress.network("unknown"));
    }
}
