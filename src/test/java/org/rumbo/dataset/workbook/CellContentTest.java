package org.rumbo.dataset.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellContentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-12",
                "107.64",
                "0.1",
                "45.720001",
                "1.9012499999999999",
                "123456789012345678",
                "1E-3",
                "9007199254740993",
                " 12 ",
                "1e300",
                "0.00000000000000000000000000001",
                ".5",
                "5."
            })
    void aNumberIsTheOneThatTheLibraryReads(String text) throws XMLStreamException {
        assertThat(content(text).number()).isEqualTo(Double.parseDouble(text.strip()));
    }

    @Test
    void anyNumberIsReadToTheLastDigit() throws XMLStreamException {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = Double.toString(random.nextInt(1_000_000) / Math.pow(10, random.nextInt(8)));
            assertThat(content(text).number()).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void aTextTooLongForACellIsRefused() throws XMLStreamException {
        var content = new CellContent(10);

        assertThat(content.take(reader("<v>12345678901</v>"))).isFalse();
        assertThat(content.take(reader("<v>1234567890</v>"))).isTrue();
        assertThat(content.text()).isEqualTo("1234567890");
    }

    @Test
    void anAddressNamesItsColumn() throws XMLStreamException {
        var content = new CellContent(10);

        assertThat(content.column(reader("<c r='A1'/>"), 0)).isZero();
        assertThat(content.column(reader("<c r='XFD1048576'/>"), 0)).isEqualTo(16_383);
        assertThat(content.word(reader("<c t='inlineStr'/>"), 0)).isEqualTo("inlineStr");
        assertThat(content.word(reader("<c t='s'/>"), 0)).isEqualTo("s");
    }

    private static CellContent content(String text) throws XMLStreamException {
        var content = new CellContent(1000);
        content.take(reader("<v>" + text + "</v>"));
        return content;
    }

    private static XMLStreamReader2 reader(String xml) throws XMLStreamException {
        var reader = (XMLStreamReader2) new InputFactoryImpl().createXMLStreamReader(new StringReader(xml));
        reader.next();
        return reader;
    }
}
