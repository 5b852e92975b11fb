package nudge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no file of the repository may hold. The patterns are written so that none of them matches itself. */
class RepositoryRulesTest {
    @ParameterizedTest(name = "no {0}")
    @CsvSource({
        "path of one machine,   '(?<![\\w.~})*])/(?:[r]oot|[w]ork|[h]ome/\\w+|[U]sers/\\w+)/'",
        "host of a registry,    '[r]epo1?\\.maven|[r]egistry\\.npmjs|[p]ypi\\.org|[p]ythonhosted|[d]eb\\.debian'",
        "key,                   '\\b[s]k-[A-Za-z0-9_-]{20,}|[A]KIA[0-9A-Z]{16}|[h]f_[A-Za-z0-9]{30,}'",
        "note of what is to do, '\\b[T]ODO\\b|\\b[F]IXME\\b'",
    })
    void no_file_holds_a(String what, String pattern) {
        var forbidden = Pattern.compile(pattern);

        var holding = Repository.files().stream()
                .filter(file -> forbidden.matcher(Repository.text(file)).find());

        assertThat(holding).as("files that hold a " + what).isEmpty();
    }

    @Test
    void module_poms_are_short() {
        assertThat(Modules.NAMES)
                .map(name -> Repository.ROOT.resolve(name).resolve("pom.xml"))
                .allSatisfy(
                        pom -> assertThat(Repository.text(pom).lines().count()).isLessThan(60));
    }

    @Test
    void versions_stand_in_the_root_pom_alone() {
        assertThat(Modules.NAMES)
                .map(name -> Repository.ROOT.resolve(name).resolve("pom.xml"))
                .allSatisfy((Path pom) ->
                        assertThat(Repository.text(pom).split("<version>", -1)).hasSize(2));
    }
}
