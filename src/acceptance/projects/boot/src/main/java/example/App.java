package example;

import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

@SpringBootApplication
public class App {

    @Bean
    TwilioVideo twilio(Environment environment) {
        return TwilioVideo.builder()
                .environment(variables(environment, "TWILIO_VIDEO_URL", "TWILIO_API_KEY", "TWILIO_API_SECRET"))
                .build();
    }

    @Bean
    SignalWireVideo signalWire(Environment environment) {
        return SignalWireVideo.builder()
                .environment(
                        variables(environment, "SIGNALWIRE_VIDEO_URL", "SIGNALWIRE_PROJECT_ID", "SIGNALWIRE_API_TOKEN"))
                .build();
    }

    private static Map<String, String> variables(Environment environment, String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, environment::getRequiredProperty));
    }

    @Bean
    Inventory inventory(TwilioVideo twilio, SignalWireVideo signalWire) {
        return () -> List.of(
                twilio.recordings().list().toList().size(),
                signalWire.recordings().list().toList().size());
    }

    /** Counts the recordings of both services. */
    public interface Inventory {
        List<Integer> count();
    }
}
