package stakeout.agents.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.slot.SlotPlay;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Cardano;
import stakeout.model.rules.Turn;
import stakeout.model.theory.PrivateForkRace;

/** Races of a hidden fork, one after the other, against the gambler's ruin. */
final class PrivateForkTest {
    private static final Cardano CARDANO = Pools.unpaid();

    /** Within 4.9 standard errors of a share of that many races: a false alarm below 1e-6. */
    @ParameterizedTest
    @CsvSource({"2, 2, 6, 10", "6, 3, 10, 10", "8, 6, 20, 20", "9, 6, 30, 20"})
    void racesAreWonAsOftenAsTheGamblersRuinSays(int ofTwenty, int confirmations, int giveUp, int epochs) {
        PrivateFork.Race race = new PrivateFork.Race(confirmations, giveUp);
        boolean[] member = new boolean[20];
        for (int operator = 0; operator < ofTwenty; operator++) {
            member[operator] = true;
        }
        SlotPlay play = new SlotPlay(CARDANO, member, 0);
        Turn turn = new Turn(
                CARDANO.genesis(Pools.equal(20)), new Ledger(new Accounts(20)), new RandomStreams(20260101, 0));
        IntentColumn intents = new IntentColumn(20);
        intents.fill(0, 20, Intent.ATTEST);
        for (int epoch = 0; epoch < epochs; epoch++) {
            CARDANO.vote(turn, intents, VoteTable.whole(20));
            play.play(turn, race);
            CARDANO.settle(turn);
        }
        double expected = PrivateForkRace.successProbability(ofTwenty / 20.0, confirmations, giveUp);
        int races = race.won + race.lost;
        assertThat(races).isGreaterThan(2000);
        double error = StrictMath.sqrt(expected * (1 - expected) / races);
        assertThat((double) race.won / races).isCloseTo(expected, within(4.9 * error));
    }
}
