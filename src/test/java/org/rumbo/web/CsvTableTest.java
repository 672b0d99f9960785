package org.rumbo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＠SUM(A1)"})
    void aTextThatWouldRunAsAFormulaIsDisarmed(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "El Salvador", "1-2", "a=b", " =x"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo(text);
    }

    @Test
    void numbersStayNumbersAndMissingOnesStayEmpty() throws IOException {
        CsvTable table = new CsvTable("a", "b", "c", "d");
        table.row(new BigDecimal("-1.50"), -2, null, "x,\"y\"");
        assertThat(written(table)).isEqualTo("a,b,c,d\r\n-1.50,-2,,\"x,\"\"y\"\"\"\r\n");
    }

    @Test
    void aRowMustFitItsHeader() {
        CsvTable table = new CsvTable("a", "b");
        assertThatThrownBy(() -> table.row(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String written(CsvTable table) throws IOException {
        StringBuilder text = new StringBuilder();
        table.write(text, CsvForm.MACHINES);
        return text.toString();
    }
}
