package fr.insegur.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void ofAHundredValuesThe99thIsAtMostExceededByOne() {
        Percentiles percentiles = Percentiles.of(LongStream.rangeClosed(1, 100).toArray());
        assertEquals(50, percentiles.at(50));
        assertEquals(99, percentiles.at(99));
        assertEquals(100, percentiles.at(99.1));
        assertEquals(100, percentiles.at(100));
        assertEquals(1, percentiles.at(0.5));
        assertEquals(100, percentiles.count());
    }

    @Test
    void theOrderOfMeasuringDoesNotMatterAndTheMeasurementsStayAsTheyAre() {
        long[] measured = {30, 10, 20};
        Percentiles percentiles = Percentiles.of(measured);
        assertEquals(20, percentiles.at(50));
        assertEquals(30, percentiles.at(99));
        assertEquals(30, measured[0]);
    }

    @Test
    void aPercentileIsAlwaysAValueThatWasMeasured() {
        Percentiles percentiles = Percentiles.of(new long[] {10, 1000});
        assertEquals(10, percentiles.at(50));
        assertEquals(1000, percentiles.at(51));
    }

    @Test
    void nothingMeasuredAndNoPercentAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Percentiles.of(new long[0]));
        Percentiles one = Percentiles.of(new long[] {7});
        assertEquals(7, one.at(99));
        assertThrows(IllegalArgumentException.class, () -> one.at(0));
        assertThrows(IllegalArgumentException.class, () -> one.at(100.1));
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertEquals(2.0, Percentiles.median(new double[] {3, 1, 2}));
        assertEquals(2.5, Percentiles.median(new double[] {4, 1, 2, 3}));
        assertThrows(IllegalArgumentException.class, () -> Percentiles.median(new double[0]));
    }
}
