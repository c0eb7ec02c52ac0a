package io.creditpack;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a port promises is written once, as a suite that every adapter runs under. */
final class PortContractTest {
    /** Suites of a port that has more than fits one file, each with the port's main suite. */
    private static final Map<String, String> FURTHER_SUITES = Map.of(
            "TossCancelContract", "TossGatewayContract",
            "CreditRacesContract", "CreditLedgerRepositoryContract",
            "CreditPropertiesContract", "CreditLedgerRepositoryContract");

    @Test
    void everyPortHasAContractSuite() {
        assertThat(contracts())
                .isNotEmpty()
                .filteredOn(contract -> !FURTHER_SUITES.containsKey(contract))
                .containsExactlyInAnyOrderElementsOf(
                        ports().map(port -> port + "Contract").toList());
        assertThat(contracts()).containsAll(FURTHER_SUITES.keySet()).containsAll(FURTHER_SUITES.values());
    }

    /** A sealed interface in the package is what a port answers, not a port. */
    private static Stream<String> ports() {
        return new ClassFileImporter()
                .importPackages("io.creditpack.application.port").stream()
                        .filter(type -> type.isTopLevelClass() && type.isInterface() && !type.isSealed())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"));
    }

    /** What only other suites extend is their common setup, not a suite. */
    private static Stream<String> contracts() {
        JavaClasses suites = new ClassFileImporter()
                .importPackages("io.creditpack.application.testkit")
                .that(simpleNameEndingWith("Contract"));
        return suites.stream()
                .filter(suite -> suite.getSubclasses().stream().noneMatch(suites::contains))
                .map(JavaClass::getSimpleName);
    }
}
