package stakeout.agents.planted;

import java.util.function.DoubleUnaryOperator;

/** Uses functions of Math whose last digit depends on the machine, on purpose. */
public class CarelessArithmetic {
    double exp(double x) {
        return Math.exp(x);
    }

    double log(double x) {
        return Math.log(x) + Math.log1p(x);
    }

    double pow(double x) {
        return Math.pow(x, 2);
    }

    double sin(double x) {
        return Math.sin(x);
    }

    DoubleUnaryOperator byReference() {
        return Math::cbrt;
    }

    DoubleUnaryOperator inALambda() {
        return x -> 1 + Math.tanh(x);
    }
}
