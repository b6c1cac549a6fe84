package fr.insegur.platform.trail;

/**
 * How far a chain is.
 *
 * @param position of the last row; 0 for none
 * @param mac of the last row, in hexadecimal; empty for none
 * @param keyId which key sealed this head
 * @param seal over all of this, so that a cut tail cannot be hidden by moving the head; empty as long as there is no row
 */
record TrailHead(int chain, long position, String mac, String keyId, String seal) {
    boolean isStart() {
        return position == 0 && mac.isEmpty() && seal.isEmpty();
    }
}
