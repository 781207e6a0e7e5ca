package stakeout.model.observe;

import com.google.common.collect.ImmutableMap;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;

/**
 * How a run ended.
 *
 * @param steps how many steps were played
 * @param state the canonical branch
 * @param settled whether all that attacks, slashes and exits caused has fallen due
 * @param dueUntil the period until which something is still due; not after {@code state.period} when settled
 * @param succeeded by attack (its index and name, {@code 0:finality-stall}): whether its success test held
 * @param succeededAt by attack: the period in which the test first held, or −1
 * @param drawn whether chance was asked; if not, another replication would have been the same
 */
public record EndFacts(
        long steps,
        ProtocolState state,
        Ledger ledger,
        Ledger cash,
        boolean settled,
        long dueUntil,
        ImmutableMap<String, Boolean> succeeded,
        ImmutableMap<String, Long> succeededAt,
        boolean drawn) {}
