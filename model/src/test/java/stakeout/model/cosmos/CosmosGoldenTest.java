package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/**
 * A minimal world, block by block, as a table: four validators, a window of six blocks; validator 3 goes missing, validator 1
 * signs twice, delegators come and go. Re-record it only on purpose. Plausible mistakes, planted by replacing a rule, must
 * show.
 */
class CosmosGoldenTest {
    private static final long ATOM = 1_000_000;
    private static final int BLOCKS = 24;

    @Test
    void fourValidatorsPlayAsRecorded() throws IOException {
        try (InputStream file = CosmosGoldenTest.class.getResourceAsStream("/golden/cosmos-four-validators.txt")) {
            String golden = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(play(CosmosHub.standardRules())).isEqualTo(golden);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsSeen(String name, Class<? extends Rule> instead, Consumer<CosmosChain> wrong) {
        List<Rule> rules = new ArrayList<>(CosmosHub.standardRules());
        rules.replaceAll(rule -> instead.isInstance(rule) ? new Mistake(wrong) : rule);
        assertThat(play(rules)).isNotEqualTo(play(CosmosHub.standardRules()));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("minted on bonded tokens only", MintProvisions.class, CosmosGoldenTest::mintOnBonded),
                mistake("the absent earn nothing", FeeAllocation.class, CosmosGoldenTest::allocateToVoters),
                mistake("commission truncated", FeeAllocation.class, CosmosGoldenTest::truncateCommission),
                mistake(
                        "the first block shared out",
                        FeeAllocation.class,
                        chain -> chain.distribution()
                                .allocate(
                                        chain.commit().validators(),
                                        chain.commit().powers(),
                                        chain.commit().totalPower())),
                mistake("jailed without slash", LivenessCheck.class, CosmosGoldenTest::jailOnly),
                mistake("evidence dropped", EvidenceCheck.class, chain -> {}),
                mistake("slash without nominal subtraction", EvidenceCheck.class, CosmosGoldenTest::forgetNominal),
                mistake("set chosen in the next block", ValidatorSetChange.class, chain -> {
                    if (chain.height() % 2 == 0) {
                        chain.validatorSet().endBlock();
                    }
                }));
    }

    private static Arguments mistake(String name, Class<? extends Rule> instead, Consumer<CosmosChain> wrong) {
        return Arguments.of(name, instead, wrong);
    }

    /** A rule that does something else. */
    record Mistake(Consumer<CosmosChain> wrong) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            wrong.accept(CosmosChain.at(turn.state()));
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    private static void mintOnBonded(CosmosChain chain) {
        long minted = chain.minting().mint(chain.bank().bondedPool, chain.bank().bondedPool);
        chain.bank().supply += minted;
        chain.bank().feeCollector += minted;
        chain.journal().minted(minted);
    }

    private static void allocateToVoters(CosmosChain chain) {
        int[] voters = java.util.Arrays.stream(chain.commit().validators())
                .filter(row -> chain.validators().voted[row] != 0)
                .toArray();
        long[] powers = java.util.Arrays.stream(voters)
                .mapToLong(row -> chain.validators().power[row])
                .toArray();
        chain.distribution()
                .allocate(voters, powers, java.util.Arrays.stream(powers).sum());
    }

    /** The SDK's formula with mulTruncate where it has mul. */
    private static void truncateCommission(CosmosChain chain) {
        CosmosValidators validators = chain.validators();
        if (chain.height() == 1) {
            return;
        }
        long fees = chain.bank().feeCollector;
        chain.bank().feeCollector = 0;
        chain.bank().distribution += fees;
        chain.journal().collected(fees);
        Dec18Register left = new Dec18Register().setInt(fees);
        Dec18 forAll =
                new Dec18Register().set(left).mulTruncate(Dec18.parse("0.98")).toDec18();
        for (int i = 0; i < chain.commit().size(); i++) {
            int row = chain.commit().validators()[i];
            Dec18Register reward = new Dec18Register()
                    .set(forAll)
                    .mulTruncateRaw(chain.commit().shares()[i]);
            left.sub(reward);
            Dec18 commission = new Dec18Register()
                    .set(reward)
                    .mulTruncateRaw(validators.commission[row])
                    .toDec18();
            validators.commissionDue.add(row, commission);
            validators.pot.add(row, reward.sub(commission));
        }
        chain.communityPool.add(left);
    }

    private static void jailOnly(CosmosChain chain) {
        CosmosValidators validators = chain.validators();
        for (int row : chain.commit().validators()) {
            if (validators.voted[row] == 0 && ++validators.missed[row] > 3) {
                chain.slashing().jail(row);
            }
        }
    }

    /** The validator burns all of the fraction, though 150,000 of it were nominally borne by what had left it. */
    private static void forgetNominal(CosmosChain chain) {
        long before = chain.validators().tokens[1];
        chain.handleEvidence();
        if (chain.validators().tokens[1] != before) {
            chain.slashing().burn(1, 150_000, TokenJournal.Offence.DOUBLE_SIGN);
        }
    }

    // ---------------------------------------------------------------------------------------------------- the story

    static String play(List<Rule> rules) {
        DelegationTable table = new DelegationTable(
                2, ImmutableList.of("all"), new int[2], new int[] {0, 1}, new int[] {0, 1}, new long[] {
                    4 * ATOM, 7 * ATOM
                });
        Genesis genesis = CosmosWorld.genesis(
                new long[] {40 * ATOM + 1, 30 * ATOM + 7, 20 * ATOM, 10 * ATOM},
                CosmosWorld.range(4),
                4,
                table,
                170 * ATOM,
                ImmutableMap.of(
                        Genesis.COMMISSION_PPB, new long[] {50_000_000, 70_000_000, 100_000_000, 1_000_000_000}));
        CosmosWorld world = new CosmosWorld(new CosmosHub("cosmos-hub", parameters(), rules), genesis);
        StringBuilder text = new StringBuilder(
                "height supply bonded not-bonded community-pool | tokens outstanding commission status, by validator\n");
        for (int block = 0; block < BLOCKS; block++) {
            move(world, block);
            if (block > 8 && block < 16) {
                world.block(3);
            } else {
                world.block();
            }
            line(world, text);
        }
        return text.toString();
    }

    private static void move(CosmosWorld world, int block) {
        CosmosChain chain = world.told();
        switch (block) {
            case 3 -> chain.staking().delegate(0, 2, 3 * ATOM);
            case 5 -> chain.staking().undelegate(1, 1, 2 * ATOM);
            case 6 -> chain.staking().redelegate(1, 1, 0, ATOM);
            case 7 -> world.hub.punish(world.turn(), new Offence(1, 4, Offence.Kind.EQUIVOCATION), -1);
            case 12 -> chain.distribution().withdraw(0);
            case 13 -> chain.distribution().withdrawCommission(0);
            case 21 -> world.hub.unjail(world.turn(), 3);
            default -> {}
        }
    }

    private static void line(CosmosWorld world, StringBuilder text) {
        CosmosChain chain = world.chain();
        Bank bank = chain.bank();
        text.append(chain.height()).append(' ').append(bank.supply).append(' ').append(bank.bondedPool);
        text.append(' ').append(bank.notBondedPool).append(' ').append(chain.communityPool());
        for (int row = 0; row < 4; row++) {
            CosmosValidators validators = chain.validators();
            text.append(" | ").append(validators.tokens[row]);
            text.append(' ').append(chain.distribution().outstanding(row));
            text.append(' ').append(chain.distribution().commissionDue(row));
            text.append(' ').append(validators.isBonded(row) ? "bonded" : "out");
            text.append(validators.has(row, CosmosValidators.JAILED) ? "-jailed" : "");
        }
        text.append('\n');
    }

    private static CosmosParameters parameters() {
        CosmosParameters hub = CosmosParameters.hub();
        return new CosmosParameters(
                new CosmosParameters.Mint(
                        Dec18.parse("0.13"), Dec18.parse("0.2"), Dec18.parse("0.07"), Dec18.parse("0.67"), 100),
                hub.distribution(),
                new CosmosParameters.Slashing(6, Dec18.parse("0.5"), 10, Dec18.parse("0.01"), Dec18.parse("0.05")),
                new CosmosParameters.Staking(90, 3, 7, Dec18.parse("0.05"), 1_000_000),
                new CosmosParameters.Evidence(90, 12),
                CosmosParameters.hub().governance(),
                7_000,
                Dec18.parse("0.12"));
    }
}
