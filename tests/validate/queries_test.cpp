// A query that az would not understand, or understands otherwise, is told.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::queries_test {
namespace {

std::string problems_of_query(const std::string& query) {
    return problems_of_step("azure-cli", "az vm list --query " + query);
}

}  // namespace

TEST_CASE("a query that is no JMESPath, or compares with a name, is told") {
    const auto [query, problem] = GENERATE(table<const char*, const char*>({
        {R"('[?name=="web"]')", R"(the query takes "web" for a name, and a text stands in '...')"},
        {R"("[?name==\"web\"]")", R"(the query takes "web" for a name, and a text stands in '...')"},
        {R"('[?contains(name, "web")]')", R"(the query takes "web" for a name, and a text stands in '...')"},
        {R"("[?name='web']")", "the query has one =, and compares with =="},
        {R"("[?size==5]")", "the query compares with 5, and expects it in `...`"},
        {R"("[?deleted==true]")", "the query compares with true, and expects it in `...`"},
        {R"("[?name=='web'")", "the query has a [ that is not closed"},
        {R"("[].{name:name")", "the query has a { that is not closed"},
        {R"("length([])) ")", "the query has a ) that closes nothing"},
        {R"("[?name=='web]")", "the query has a ' that is not closed"},
    }));
    CAPTURE(query);

    CHECK(problems_of_query(query) == std::string(problem) + "; write it as JMESPath has it\n");
}

TEST_CASE("all that is wrong with a query is told") {
    CHECK(problems_of_query(R"('[?a="b" && c==5')") ==
          "the query has one =, and compares with ==; write it as JMESPath has it\n"
          "the query takes \"b\" for a name, and a text stands in '...'; write it as JMESPath has it\n"
          "the query compares with 5, and expects it in `...`; write it as JMESPath has it\n"
          "the query has a [ that is not closed; write it as JMESPath has it\n");
}

TEST_CASE("a query as az takes it has no problem") {
    const std::string query =
        GENERATE(R"("[?name=='<vm>'].{name:name, size:size}" --output table)", R"("[?contains(name, 'a=b')]")",
                 R"("[?size>=\`5\` && deleted==\`true\`]")", R"('[?"a-b"==`null`]')", "[].name", R"("[?id!=null]")",
                 R"("[?name=='it\'s']")", R"("[].{name:name, disk:{name:a, size:b}}" --output json)",
                 R"("[].{name:name, is_it:name=='it\'s {a'}" --output table)",
                 R"("[?id!=null].{Id:id, kind: type, os:b.id}" --output table)", R"("[].{id:id, type:type}")",
                 R"("[].{name:'{id:'}" -o table)");
    CAPTURE(query);

    CHECK(problems_of_query(query).empty());
}

TEST_CASE("a table that leaves out what is asked for is told") {
    const std::string query =
        GENERATE("\"[].{name:name, disk:{name:a, size:b}}\" --output table",
                 "\"[].{name:name, disks:[a, b]}\" -o table", "\"[].{name:name, disks:list[].{name:name}}\" -o table");
    CAPTURE(query);

    CHECK(problems_of_query(query) ==
          "a table shows no object or list inside an object of the query; give each value a name of its own, or leave "
          "out \"--output table\"\n");
}

TEST_CASE("a column that a table leaves out by its name is told") {
    const auto [query, column] = GENERATE(table<const char*, const char*>({
        {R"("[].{vm:name, id:id}" --output table)", "id"},
        {R"("{type : kind, name:name}" -o table)", "type"},
        {R"("[].{vm:name,etag:tag}" --output=table)", "etag"},
    }));
    CAPTURE(query);

    CHECK(problems_of_query(query) == fmt::format("a table does not show the column \"{}\"; write it with a capital "
                                                  "letter\n",
                                                  column));
}

}  // namespace vmbackup_diag::tests::queries_test
