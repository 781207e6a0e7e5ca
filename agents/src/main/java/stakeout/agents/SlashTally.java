package stakeout.agents;

import java.math.BigInteger;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;

/**
 * What slashes took from whom in a period that evidence entered, read from the ledger: some protocols take it when the evidence
 * enters, others when the period is settled.
 */
final class SlashTally {
    private static final String SLASH = "slash:";
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Stage stage;
    private final int[] punished;
    private final BigInteger[] before;
    private boolean open;

    SlashTally(Stage stage) {
        this.stage = stage;
        punished = new int[stage.holdings.operators()];
        before = new BigInteger[punished.length];
    }

    /** Before evidence enters the canonical branch. */
    void open() {
        open = true;
        for (int operator = 0; operator < before.length; operator++) {
            before[operator] = taken(operator);
        }
    }

    void punished(int operator) {
        punished[operator]++;
    }

    /** After the settlement of the period: one event an operator. */
    void tell(long period) {
        if (!open) {
            return;
        }
        open = false;
        for (int operator = 0; operator < punished.length; operator++) {
            if (punished[operator] > 0) {
                BigInteger amount = taken(operator).subtract(before[operator]).min(LARGEST);
                String detail = Enforcement.validators(punished[operator]);
                stage.event(period, Event.Kind.SLASH, operator, amount.longValueExact(), detail);
                punished[operator] = 0;
            }
        }
    }

    /** Base units that slashes have taken from the operator and its delegators so far. */
    private BigInteger taken(int operator) {
        Ledger ledger = stage.chain.canonical().ledger();
        Accounts accounts = ledger.accounts();
        BigInteger sum = BigInteger.ZERO;
        for (String cause : ledger.causes()) {
            if (cause.startsWith(SLASH)) {
                int index = ledger.cause(cause);
                sum = sum.subtract(ledger.postings(index).get(accounts.operator(operator)))
                        .subtract(ledger.postings(index).get(accounts.delegatorsOf(operator)));
            }
        }
        return sum;
    }
}
