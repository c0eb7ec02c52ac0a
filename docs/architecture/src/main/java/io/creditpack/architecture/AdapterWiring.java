package io.creditpack.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Set;

/** Who calls a constructor or a static factory of an adapter, of one's own service or of this product. */
final class AdapterWiring {
    private static final Layers CREDIT_PACKS = new Layers("io.creditpack");

    private static final Set<String> LOOKUPS = Set.of("java.util.ServiceLoader.load", "java.lang.Class.forName");

    private final Layers layers;

    AdapterWiring(Layers layers) {
        this.layers = layers;
    }

    ArchCondition<JavaClass> stayInBoot() {
        return ClassCondition.withoutFaults(
                "not create adapters or look classes up",
                type -> type.getAccessesFromSelf().stream()
                        .filter(JavaCodeUnitAccess.class::isInstance)
                        .map(access -> (JavaCodeUnitAccess<?>) access)
                        .filter(access -> isLookup(access) || (isForeignAdapter(type, access) && isCreation(access)))
                        .map(JavaCodeUnitAccess::getDescription));
    }

    private static boolean isLookup(JavaCodeUnitAccess<?> access) {
        return LOOKUPS.contains(access.getTargetOwner().getName() + "." + access.getName());
    }

    private boolean isForeignAdapter(JavaClass origin, JavaCodeUnitAccess<?> access) {
        JavaClass target = access.getTargetOwner();
        return differ(layers, origin, target) || differ(CREDIT_PACKS, origin, target);
    }

    private static boolean differ(Layers layers, JavaClass origin, JavaClass target) {
        return layers.adapterOf(target).isPresent() && !layers.adapterOf(target).equals(layers.adapterOf(origin));
    }

    /** A static method counts when it answers an adapter: a constant or a parser does not. */
    private boolean isCreation(JavaCodeUnitAccess<?> access) {
        return access.getName().equals("<init>")
                || (access.getTarget()
                                .resolveMember()
                                .filter(AdapterWiring::isStatic)
                                .isPresent()
                        && isAdapter(access.getTarget().getRawReturnType()));
    }

    private boolean isAdapter(JavaClass type) {
        return layers.adapterOf(type).isPresent()
                || CREDIT_PACKS.adapterOf(type).isPresent();
    }

    private static boolean isStatic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.STATIC);
    }
}
