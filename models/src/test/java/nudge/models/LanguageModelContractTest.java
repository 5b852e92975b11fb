package nudge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import nudge.model.ModelProvider;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** Holds every provider that is registered to the contract; a new one is found by itself, and fails without a fixture. */
class LanguageModelContractTest {
    @TempDir
    Path folder;

    private record Claim(String name, ThrowingConsumer<LanguageModelContract> check) {}

    private static final List<Claim> CLAIMS = List.of(
            new Claim("says what its references look like", LanguageModelContract::says_what_its_references_look_like),
            new Claim(
                    "leaves what is not its own to others",
                    LanguageModelContract::leaves_what_is_not_its_own_to_others),
            new Claim("opens its own reference", LanguageModelContract::opens_its_own_reference),
            new Claim("is labelled as what it is", LanguageModelContract::is_labelled_as_what_it_is),
            new Claim("keeps the attributes it is given", LanguageModelContract::keeps_the_attributes_it_is_given),
            new Claim("fills every hole in order", LanguageModelContract::fills_every_hole_in_order),
            new Claim("gives each option a number of nats", LanguageModelContract::gives_each_option_a_number_of_nats),
            new Claim("answers the same the second time", LanguageModelContract::answers_the_same_the_second_time),
            new Claim(
                    "tells its text while it writes, word for word",
                    LanguageModelContract::tells_its_text_while_it_writes_word_for_word),
            new Claim("stops in the middle of a text", LanguageModelContract::stops_in_the_middle_of_a_text),
            new Claim("closes twice", LanguageModelContract::closes_twice));

    @TestFactory
    Stream<DynamicContainer> every_registered_provider_keeps_the_contract() {
        return registered().stream()
                .map(provider -> DynamicContainer.dynamicContainer(
                        provider.getClass().getSimpleName(), CLAIMS.stream().map(claim -> test(provider, claim))));
    }

    @TestFactory
    Stream<DynamicTest> no_provider_answers_the_reference_of_another() {
        return registered().stream()
                .map(provider -> DynamicTest.dynamicTest(
                        provider.getClass().getSimpleName(), () -> leavesOthersAlone(provider)));
    }

    private DynamicTest test(ModelProvider provider, Claim claim) {
        return DynamicTest.dynamicTest(claim.name(), () -> {
            try (var fixture = fixture(provider)) {
                assumeTrue(fixture.lacking().isEmpty(), fixture.lacking());
                claim.check().accept(new LanguageModelContract(provider, fixture, fixture.reference(folder)));
            }
        });
    }

    private void leavesOthersAlone(ModelProvider provider) {
        for (var other : fixtures()) {
            try (other) {
                var own = other.provider().equals(provider.getClass());
                if (!own && other.lacking().isEmpty()) {
                    assertThat(provider.open(other.reference(folder), other.options()))
                            .isEmpty();
                }
            }
        }
    }

    private static ModelFixture fixture(ModelProvider provider) {
        var own = fixtures().stream()
                .filter(fixture -> fixture.provider().equals(provider.getClass()))
                .toList();
        assertThat(own)
                .as(
                        "the fixture of %s, registered in src/test/resources/META-INF/services/%s",
                        provider.getClass().getName(), ModelFixture.class.getName())
                .hasSize(1);
        return own.get(0);
    }

    private static List<ModelProvider> registered() {
        var providers = ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(providers).isNotEmpty();
        return providers;
    }

    private static List<ModelFixture> fixtures() {
        return ServiceLoader.load(ModelFixture.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
