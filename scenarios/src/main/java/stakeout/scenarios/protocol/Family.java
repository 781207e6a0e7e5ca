package stakeout.scenarios.protocol;

import stakeout.model.protocol.Protocol;

/**
 * Protocols of one set of rules, which differ in their values only.
 *
 * @param name as in protocol files: {@code ethereum}
 * @param parameters the record of all values, whose components are the keys of protocol files
 * @param maker makes the protocol of a name and its values
 */
public record Family<P extends Record>(String name, Class<P> parameters, Maker<P> maker) {
    /** Makes a protocol. */
    @FunctionalInterface
    public interface Maker<P> {
        Protocol make(String name, P parameters);
    }
}
