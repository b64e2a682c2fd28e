// Reads and checks the knowledge base while the program is built, and writes it as constant tables.
// A knowledge base with a problem breaks the build, and every problem is printed with its address.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tables.hpp"
#include "vmbackup_diag/render/problems.hpp"
#include "vmbackup_diag/validate/knowledge.hpp"

namespace {

using namespace vmbackup_diag;

int compile_folders(const std::string& knowledge_folder, const std::string& schema_folder,
                    const std::string& program_version, const std::string& output) {
    const load::Documents read = load::documents(knowledge_folder);
    load::Documents schemas = load::documents(schema_folder);
    for (const load::Documents* documents : {&read, static_cast<const load::Documents*>(&schemas)}) {
        for (const std::string& unreadable : documents->unreadable) {
            std::cerr << unreadable << '\n';
        }
        if (!documents->unreadable.empty()) {
            return 3;
        }
    }
    load::Store store;
    load::Loaded loaded = load::knowledge(read.documents, {}, store);
    Problems problems = read.problems;
    problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
    if (loaded.readable) {
        const Problems found = validate::knowledge(loaded.knowledge, loaded.origins);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    std::cerr << render::text(problems);
    if (!problems.empty()) {
        return 4;  // a warning as well: what ships is without a problem
    }
    for (load::Document& schema : schemas.documents) {
        schema.name = std::filesystem::path(schema.name).stem().string();
    }
    std::ofstream file(output, std::ios::binary);
    file << compile::tables(loaded.knowledge, schemas.documents, program_version);
    if (!file.flush()) {
        std::cerr << output << ": the tables cannot be written\n";
        return 3;
    }
    return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc != 5) {
        std::cerr << "usage: compile KNOWLEDGE-FOLDER SCHEMA-FOLDER PROGRAM-VERSION OUTPUT\n";
        return 2;
    }
    return compile_folders(argv[1], argv[2], argv[3], argv[4]);
}
