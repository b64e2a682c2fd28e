#include "tables.hpp"

#include <fmt/format.h>

#include "writer.hpp"

namespace vmbackup_diag::compile {

// The lists stand at global scope: for each template that it instantiates, GCC walks over every name of the namespaces
// around it but the global one, and tens of thousands of lists take it minutes there.
std::string tables(const Knowledge& knowledge, std::span<const load::Document> schemas,
                   std::string_view program_version) {
    Writer writer;
    const std::string whole = writer.value(knowledge);
    std::string schema_rows;
    for (const load::Document& schema : schemas) {
        schema_rows += fmt::format("{{{}, {}}},\n", literal(schema.name), literal(schema.text));
    }
    return fmt::format(
        "// Made by the build from data/kb and data/schema.\n"
        "#include \"vmbackup_diag/builtin/builtin.hpp\"\n\n"
        "using namespace vmbackup_diag;\n"
        "using namespace vmbackup_diag::builtin;\n"
        "using namespace std::string_view_literals;\n"
        "{}constexpr Schema schema_rows[] = {{\n{}}};\n"
        "namespace vmbackup_diag::builtin {{\n"
        "constinit const Knowledge knowledge{};\n"
        "constinit const std::span<const Schema> schemas{{schema_rows}};\n"
        "constinit const std::string_view program_version = {};\n"
        "}}  // namespace vmbackup_diag::builtin\n",
        writer.definitions(), schema_rows, whole, literal(program_version));
}

}  // namespace vmbackup_diag::compile
