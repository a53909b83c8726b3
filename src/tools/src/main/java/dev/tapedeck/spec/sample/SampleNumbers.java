package dev.tapedeck.spec.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random numbers within the bounds of a schema. */
final class SampleNumbers {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private SampleNumbers() {}

    static BigInteger whole(FoldedSchema folded, Random random) {
        boolean isSmall = folded.format.equals("int32");
        BigDecimal least = least(folded);
        BigDecimal most = most(folded);
        if (least == null && most == null && random.nextInt(4) == 0) {
            return isSmall
                    ? BigInteger.valueOf(random.nextInt())
                    // What JavaScript can hold too.
                    : BigInteger.valueOf(random.nextLong() >> 11);
        }
        BigInteger value =
                between(least, most, random).setScale(0, RoundingMode.CEILING).toBigInteger();
        BigDecimal step = folded.bound("multipleOf");
        if (step != null && step.signum() > 0) {
            value = new BigDecimal(value)
                    .divide(step, 0, RoundingMode.CEILING)
                    .multiply(step)
                    .toBigInteger();
        }
        require(folded, new BigDecimal(value));
        return value;
    }

    /** Returns a number; also of a form that computers do not write, unless it is sent. */
    static BigDecimal decimal(FoldedSchema folded, Random random, boolean isUsual) {
        BigDecimal least = least(folded);
        BigDecimal most = most(folded);
        BigDecimal value = between(least, most, random);
        BigDecimal step = folded.bound("multipleOf");
        if (step != null && step.signum() > 0) {
            value = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
        } else if (folded.format.matches("float|double")) {
            // Java writes whole ones with ".0".
            value = isWithin(value.add(HALF), least, most) ? value.add(HALF) : value.subtract(HALF);
        } else if (!isUsual && least == null && most == null) {
            value = new BigDecimal(
                    switch (random.nextInt(5)) {
                        case 0 -> "1.50";
                        case 1 -> "1E+3";
                        case 2 -> "123456789012345678901234567890.123";
                        case 3 -> "0.0";
                        default -> value.toString();
                    });
        }
        require(folded, value);
        return value;
    }

    private static BigDecimal between(@Nullable BigDecimal least, @Nullable BigDecimal most, Random random) {
        BigDecimal low = least != null ? least : most != null ? most.subtract(BigDecimal.TEN) : BigDecimal.ONE;
        BigDecimal high = most != null ? most : low.add(BigDecimal.valueOf(90));
        BigDecimal part = BigDecimal.valueOf(random.nextInt(5), 0).divide(BigDecimal.valueOf(4));
        BigDecimal value = low.add(high.subtract(low).multiply(part));
        BigDecimal shortest = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), 0));
    }

    private static @Nullable BigDecimal least(FoldedSchema folded) {
        BigDecimal open = folded.bound("exclusiveMinimum");
        return open != null ? open.add(BigDecimal.ONE) : folded.bound("minimum");
    }

    private static @Nullable BigDecimal most(FoldedSchema folded) {
        BigDecimal open = folded.bound("exclusiveMaximum");
        return open != null ? open.subtract(BigDecimal.ONE) : folded.bound("maximum");
    }

    private static void require(FoldedSchema folded, BigDecimal value) {
        if (!isWithin(value, least(folded), most(folded))) {
            throw new NoSampleException("No number is within the bounds");
        }
    }

    private static boolean isWithin(BigDecimal value, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }
}
