package stakeout.model.state;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that changes on one branch of a protocol: the validator columns, finality, the supply and the parts that families
 * of rules bring along. A branch, a counterfactual and a step back are each a {@link #copy()}.
 */
public final class ProtocolState {
    /** The period being played: an epoch, a block height, an era. */
    public long period;

    private final ValidatorColumns validators;
    private final Finality finality;
    private final WideSum supply;
    private final Map<Class<?>, StatePart> parts = new LinkedHashMap<>();

    public ProtocolState(ValidatorColumns validators, WideSum supply) {
        this(validators, supply, new Finality());
    }

    private ProtocolState(ValidatorColumns validators, WideSum supply, Finality finality) {
        this.validators = validators;
        this.supply = supply;
        this.finality = finality;
    }

    public ValidatorColumns validators() {
        return validators;
    }

    public int rows() {
        return validators.rows();
    }

    public Finality finality() {
        return finality;
    }

    /** All tokens in existence, in base units. The ledger moves it with every issue and burn. */
    public WideSum supply() {
        return supply;
    }

    /** The one part of that class. */
    public <T extends StatePart> T part(Class<T> type) {
        StatePart part = parts.get(type);
        checkArgument(part != null, "state has no part %s: the protocol that owns it did not begin it.", type);
        return type.cast(part);
    }

    public boolean has(Class<? extends StatePart> type) {
        return parts.containsKey(type);
    }

    public <T extends StatePart> T put(T part) {
        parts.put(part.getClass(), part);
        return part;
    }

    public ProtocolState copy() {
        ProtocolState copy = new ProtocolState(validators.copy(), supply.copy(), finality.copy());
        copy.period = period;
        parts.values().forEach(part -> copy.put(part.copy()));
        return copy;
    }
}
