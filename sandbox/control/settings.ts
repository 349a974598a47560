/** What a client must present; each default is what the start command hands to the bot. */
export type Credentials = {
  telegram_token: string
  whatsapp_token: string
  whatsapp_phone_number_id: string
  whatsapp_app_secret: string
  whatsapp_verify_token: string
  vtpass_api_key: string
  vtpass_public_key: string
  vtpass_secret_key: string
  reloadly_client_id: string
  reloadly_client_secret: string
  paystack_secret_key: string
  stripe_secret_key: string
  stripe_webhook_secret: string
  usage_webhook_secret: string
  termii_api_key: string
}

export const usualCredentials: Credentials = {
  telegram_token: '100000:sandbox-token',
  whatsapp_token: 'sandbox-whatsapp-token',
  whatsapp_phone_number_id: '100000000000001',
  whatsapp_app_secret: 'sandbox-app-secret',
  whatsapp_verify_token: 'sandbox-verify-token',
  vtpass_api_key: 'sandbox-api-key',
  vtpass_public_key: 'PK_sandbox',
  vtpass_secret_key: 'SK_sandbox',
  reloadly_client_id: 'sandbox-reloadly',
  reloadly_client_secret: 'sandbox-reloadly-secret',
  paystack_secret_key: 'sk_test_sandbox',
  stripe_secret_key: 'sk_test_stripe_sandbox',
  stripe_webhook_secret: 'whsec_sandbox',
  usage_webhook_secret: 'usage_sandbox',
  termii_api_key: 'sandbox-termii',
}

export type Settings = {
  /** Where this sandbox can be reached; known once it listens. */
  url: string
  /** Base address of the bot's door; empty means that webhooks have nowhere to go. */
  botUrl: string
}
