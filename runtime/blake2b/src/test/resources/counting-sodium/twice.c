/* Calls sodium_init twice: shows that the count can be other than one. */
int sodium_init(void);

int main(void)
{
    return sodium_init() == 0 && sodium_init() == 1 ? 0 : 1;
}
