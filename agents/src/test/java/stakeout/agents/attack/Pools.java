package stakeout.agents.attack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stakeout.model.cardano.CardanoParameters;
import stakeout.model.protocol.Cardano;
import stakeout.model.quantity.Share;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.Roster;

/** Equal pools of one operator each. */
public final class Pools {
    private static final long STAKE = 20_000_000_000_000L;

    private Pools() {}

    /** Blocks earn nothing, so that stake stays as it is. */
    public static Cardano unpaid() {
        CardanoParameters p = CardanoParameters.mainnet();
        CardanoParameters.Expansion none = new CardanoParameters.Expansion(
                Share.parse("0"), p.expansion().tau(), p.expansion().d());
        return new Cardano(
                "cardano",
                new CardanoParameters(
                        p.epoch(),
                        none,
                        p.pools(),
                        p.maxSupplyLovelace(),
                        p.keyDepositLovelace(),
                        p.feesPerEpochLovelace(),
                        p.leaders()));
    }

    static Genesis equal(int pools) {
        ImmutableList<String> names = IntStream.range(0, pools)
                .mapToObj(pool -> "pool-" + pool)
                .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableList::copyOf));
        int[] each = IntStream.range(0, pools).toArray();
        int[] unknown = new int[pools];
        Arrays.fill(unknown, Roster.UNKNOWN);
        long[] stakes = new long[pools];
        Arrays.fill(stakes, STAKE);
        return new Genesis(
                new Roster(names, ImmutableList.of("all"), new int[pools], names, each, unknown),
                each,
                stakes,
                ImmutableMap.of(),
                new DelegationTable(0, ImmutableList.of(), new int[0], new int[0], new int[0], new long[0]),
                BigInteger.valueOf(2 * pools * STAKE),
                300);
    }
}
