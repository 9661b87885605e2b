#include "cli.h"

int main(int argc, char **argv)
{
    return cl_cli_run(argc, argv);
}
