package dev.tapedeck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {
    @Test
    void namesItsVersion() {
        assertThat(UserAgent.VALUE).matches("tapedeck/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)? java/\\d+");
    }
}
