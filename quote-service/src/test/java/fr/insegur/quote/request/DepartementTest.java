package fr.insegur.quote.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartementTest {

    @ParameterizedTest
    @CsvSource({"14,Normandie", "76,Normandie", "2A,Corse", "75,Île-de-France", "974,La Réunion", "09,Occitanie"})
    void aDepartementHasItsRegion(String code, String region) {
        assertEquals(Optional.of(region), Departement.regionOf(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "96", "9", "975", "2C", ""})
    void aCodeThatNoDepartementHasIsUnknown(String code) {
        assertEquals(Optional.empty(), Departement.regionOf(code));
    }
}
