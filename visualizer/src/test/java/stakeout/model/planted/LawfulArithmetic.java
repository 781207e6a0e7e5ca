package stakeout.model.planted;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Breaks no law: exact functions, StrictMath, ordinary streams. */
public class LawfulArithmetic {
    double exactMath(double x) {
        return Math.sqrt(Math.abs(x)) + Math.max(x, Math.floor(x)) + Math.fma(x, x, x);
    }

    long wideProduct(long a, long b) {
        return Math.multiplyHigh(a, b) + Math.addExact(a, b);
    }

    double strictMath(double x) {
        return StrictMath.exp(x) + StrictMath.pow(x, 2);
    }

    DoubleUnaryOperator strictMathByReference() {
        return StrictMath::log;
    }

    long stream(List<String> list) {
        return list.stream().filter(String::isEmpty).count();
    }
}
