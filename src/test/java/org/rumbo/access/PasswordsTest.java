package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.access.AccountProblem.Reason;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "corto, TOO_SHORT",
        "'un viaje largo, y otro, y otro, y otro, y otro, y otro, y otro, y otro más', TOO_LONG",
        "Passw0rd!2345, TOO_SIMPLE",
        "Password123456, TOO_SIMPLE",
        "P@ssw0rd2024!!, TOO_SIMPLE",
        "qwertyuiop123, TOO_SIMPLE",
        "1qaz2wsx3edc, TOO_SIMPLE",
        "123456789012, TOO_SIMPLE",
        "abcdefghijkl, TOO_SIMPLE",
        "letmein letmein 1, TOO_SIMPLE",
        "monkeydragon123, TOO_SIMPLE",
        "aaaaaaaaaaaaaaaa, TOO_SIMPLE",
        // the languages of the product
        "Contraseña2024, TOO_SIMPLE",
        "contrasena2024!, TOO_SIMPLE",
        "senha12345678, TOO_SIMPLE",
        "Minhasenha2024, TOO_SIMPLE",
        "realmadrid2020, TOO_SIMPLE",
        "flamengo12345, TOO_SIMPLE",
        "Colombia2026!, TOO_SIMPLE",
        "Nicaragua2026!, TOO_SIMPLE",
        "noviembre2026!, TOO_SIMPLE",
        // what is near at hand here
        "rumborumborumbo, TOO_SIMPLE",
        "Rumb0-2026-Rumb0, TOO_SIMPLE",
        "UNODC2026UNODC, TOO_SIMPLE",
        "WorldBank2026!, TOO_SIMPLE",
        "marta.lopez2026, TOO_SIMPLE",
        "M4rt4.L0p3z!2026, TOO_SIMPLE"
    })
    void a_password_that_will_not_do_is_refused_with_its_reason(String password, Reason reason) {
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> Passwords.check(password, "marta.lopez"))
                .extracting(AccountProblem::reason)
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuatro palabras bastan aquí",
                "gjwtbmqzxkva",
                "o mar não tem pressa",
                "Rumbo al norte con calma",
                "green table runs away",
                "el perro de Marta ladra en Colombia",
                "fq7-xk2-mmb-91z"
            })
    void a_long_password_needs_no_digits_and_no_signs(String password) {
        Passwords.check(password, "marta.lopez");
    }

    @Test
    void the_one_time_passwords_of_the_program_would_do_as_well() {
        var passwords = new Passwords(4);
        for (int i = 0; i < 20; i++) {
            Passwords.check(passwords.oneTime(), "marta.lopez");
        }
    }

    @Test
    void a_password_made_to_be_hard_to_read_is_read_in_part() {
        // all of it would take seconds
        assertThat(PasswordGuesses.isEasy("!1|lI".repeat(14), "ana")).isFalse();
        assertThat(PasswordGuesses.isEasy("🦙".repeat(18), "ana")).isTrue();
    }
}
